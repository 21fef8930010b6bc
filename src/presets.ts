/** The presets, computed from what each rule says of itself. */
import type {AnyRule, KindLevels, Preset} from './rule.js'

/** Every preset, the default first. */
export const presets: readonly Preset[] = ['submission', 'copydesk']

/** The preset of a run that names none. */
export const defaultPreset: Preset = 'submission'

/** Whether a text names a preset. */
export const isPreset = (name: string): name is Preset => presets.some((preset) => preset === name)

/** Whether a preset has a level for any kind of a rule. */
export const hasLevel = (rule: AnyRule, preset: Preset): boolean =>
  Object.values<KindLevels>(rule.kinds as Record<string, KindLevels>).some((levels) => levels[preset])
