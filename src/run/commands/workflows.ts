/** Workflows for `newslint init`, ready to run. */

/** A file of a workflow. */
export interface WorkflowFile {
  readonly path: string
  readonly text: string
}

/** The platforms there is a workflow for. */
export const platforms: readonly string[] = ['github', 'gitlab']

/**
 * The workflow of a platform: a check of what a pull request brings.
 * @param version of this package
 */
export const createWorkflow = (platform: string, version: string): WorkflowFile =>
  platform === 'github'
    ? {path: '.github/workflows/newslint.yml', text: githubWorkflow(version)}
    : {path: '.gitlab/newslint.yml', text: gitlabJob(version)}

const githubWorkflow = (
  version: string
): string => `# Annotates what a pull request brings, and fails on near-certain faults only.
name: newslint
on: pull_request
permissions:
  contents: read

jobs:
  articles:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          # What is new can only be told with the history.
          fetch-depth: 0
      - uses: newslint/newslint@v${version}
        with:
          # Articles that were there too: new ones are compared with them.
          paths: .
`

const gitlabJob = (
  version: string
): string => `# Shows what a merge request brings in its changes, and fails on near-certain faults only.
# In .gitlab-ci.yml: include: {local: .gitlab/newslint.yml}
newslint:
  image: node:24
  variables:
    # What is new can only be told with the history.
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - >-
      npx --yes newslint@${version}
      --changed "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      --format gitlab=gl-code-quality-report.json
      .
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`
