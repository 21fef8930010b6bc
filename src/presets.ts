/** The presets by name; what each holds is computed from the levels that the kinds of every rule have in it. */
import type {Preset} from './rule.js'

/** Every preset, the default first. */
export const presets: readonly Preset[] = ['submission', 'copydesk']

/** The preset of a run that names none. */
export const defaultPreset: Preset = 'submission'

/** Whether a text names a preset. */
export const isPreset = (name: string): name is Preset => presets.some((preset) => preset === name)
