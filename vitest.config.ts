import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 30_000,
    // The command decides by these what it prints; a test must not depend on where it runs.
    env: {CI: '', GITHUB_ACTIONS: '', GITLAB_CI: '', NO_COLOR: '1'}
  }
})
