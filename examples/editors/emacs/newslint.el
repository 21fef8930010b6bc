;;; newslint.el --- newslint in Emacs, through eglot  -*- lexical-binding: t -*-

;; Emacs 29 has eglot; for older ones it is in GNU ELPA.  Put this file where Emacs loads from and into init.el
;;
;;   (require 'newslint)
;;
;; `M-x eglot-code-actions' mends what point is on, `M-x flymake-show-buffer-diagnostics' lists everything.

(defvar eglot-server-programs)
(defvar compilation-error-regexp-alist)

(defconst newslint-modes '(markdown-mode gfm-mode html-mode mhtml-mode text-mode)
  "Major modes of articles.")

(defvar newslint-settings nil
  "Settings for the language server, as a property list: (:preset \"copydesk\").
They are those that the page of the server lists.")

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               `(,newslint-modes . ("newslint" "lsp" "--stdio"
                                    :initializationOptions
                                    ,(lambda (&rest _) (or newslint-settings (make-hash-table)))))))

;; Not `text-mode-hook': Markdown, mail and commit messages would run it too.
(dolist (mode newslint-modes)
  (unless (eq mode 'text-mode)
    (add-hook (intern (format "%s-hook" mode)) 'eglot-ensure)))
(add-hook 'text-mode-hook
          (lambda () (when (eq major-mode 'text-mode) (eglot-ensure))))

;; Without a language server: M-x compile, newslint --format unix article.md
(with-eval-after-load 'compile
  (add-to-list 'compilation-error-regexp-alist
               '("^\\(.+?\\):\\([0-9]+\\):\\([0-9]+\\): \\(?:error\\|\\(warning\\)\\|\\(info\\)\\): "
                 1 2 3 (4 . 5))))

(declare-function eglot-ensure "eglot" ())

(provide 'newslint)
;;; newslint.el ends here
