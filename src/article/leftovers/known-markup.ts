/** Names by which markup is known that shows as text. */
import {blockElements, codeElements, silentElements, voidElements} from '../../source/html-elements.js'

/** Every element of HTML that an article may have been copied with. */
export const elementNames: ReadonlySet<string> = new Set([
  ...blockElements,
  ...codeElements,
  ...silentElements,
  ...voidElements,
  ...`a abbr acronym applet b bdi bdo big cite data del dfn em font i iframe ins label mark object output picture progress q
  rp rt ruby s script small span strike strong style sub sup textarea time title u var`.split(/\s+/)
])

/** Shortcodes of publishing systems that mean nothing else in brackets. */
export const shortcodeNames: ReadonlySet<string> = new Set(
  `caption gallery embed playlist youtube vimeo soundcloud instagram tweet twitter facebook video audio wp_caption
  vc_row vc_column vc_column_text vc_row_inner vc_single_image et_pb_section et_pb_row et_pb_text et_pb_column fusion_text
  fusion_builder_row fusion_builder_column fusion_builder_container contact-form contact-form-7 gravityform ninja_form
  su_quote su_button su_spacer su_youtube dropcap pullquote blockquote button columns column row accordion tabs tab toggle
  slider rev_slider layerslider ad ads adrotate googlead table tablepress poll polldaddy scribd slideshare googlemaps
  jwplayer brightcove kaltura ooyala getty_images datawrapper infogram documentcloud storify related_posts related
  newsletter_signup mc4wp_form sidebar read_more readmore more sc one_half one_third two_thirds divider spacer hr
  highlight quote url img b i u size color font center list`.split(/\s+/)
)

/** Properties that make a declaration of a style sheet. */
export const styleProperties: ReadonlySet<string> = new Set(
  `align-items animation background background-color background-image background-position background-repeat
  background-size border border-bottom border-collapse border-color border-left border-radius border-right border-style
  border-top border-width bottom box-shadow box-sizing clear color content cursor display fill filter flex flex-direction
  flex-wrap float font font-family font-size font-style font-weight gap grid height justify-content left letter-spacing
  line-height list-style list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width
  min-height min-width object-fit opacity order outline overflow overflow-x overflow-y padding padding-bottom padding-left
  padding-right padding-top pointer-events position right text-align text-decoration text-indent text-overflow text-shadow
  text-transform top transform transition vertical-align visibility white-space width word-break word-spacing word-wrap
  z-index zoom`.split(/\s+/)
)
