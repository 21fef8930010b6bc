;; Opens an article in Emacs with eglot, waits for diagnostics, and does what the environment names.
(require 'json)
(require 'cl-lib)
(setq make-backup-files nil
      auto-save-default nil
      create-lockfiles nil
      eglot-sync-connect 20
      eglot-autoshutdown nil)
;; Where Emacs has no eglot of its own (before 29), Debian's package is loaded.
(unless (require 'eglot nil t)
  (load (car (last (sort (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa*/eglot-*/eglot.el") #'string<)))))

(defun newslint-wait (condition)
  "Let processes speak until CONDITION holds; nil when it does not within twenty seconds."
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.02))
    (funcall condition)))

(defun newslint-report (result)
  (with-temp-file (getenv "NEWSLINT_RESULT")
    (insert (json-encode result))))

(defun newslint-diagnostics ()
  (flymake-start)
  (flymake-diagnostics))

(let ((command (append (json-read-from-string (getenv "NEWSLINT_SERVER")) nil))
      (title (getenv "NEWSLINT_TITLE"))
      titles)
  (find-file (getenv "NEWSLINT_ARTICLE"))
  (text-mode)
  (setq buffer-undo-list nil)
  (eglot '(text-mode) (cons 'transient default-directory) 'eglot-lsp-server command "text")
  (if (not (newslint-wait #'newslint-diagnostics))
      (newslint-report '((failure . "no diagnostics")))
    (let ((diagnostics
           (mapcar (lambda (one)
                     `((text . ,(buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
                       (message . ,(flymake-diagnostic-text one))
                       (type . ,(format "%s" (flymake-diagnostic-type one)))))
                   (flymake-diagnostics)))
          after left)
      ;; The action is chosen from the list as somebody would.
      (cl-letf (((symbol-function 'completing-read)
                 (lambda (_prompt choices &rest _)
                   (setq titles (mapcar #'car choices))
                   title)))
        (setq last-nonmenu-event t)
        (goto-char (point-max))
        (search-backward (getenv "NEWSLINT_WORDS"))
        (undo-boundary)
        (eglot-code-actions (point) (1+ (point)) nil t))
      (setq after (buffer-string))
      ;; No idle timer runs in a batch.
      (eglot--signal-textDocument/didChange)
      (newslint-wait (lambda () (null (newslint-diagnostics))))
      (setq left (length (flymake-diagnostics)))
      (undo-boundary)
      (setq last-command nil)
      (undo)
      (newslint-report `((diagnostics . ,(vconcat diagnostics))
                         (titles . ,(vconcat titles))
                         (text . ,after)
                         (left . ,left)
                         (undone . ,(buffer-string))))))
  (eglot-shutdown (eglot-current-server)))
