/** The size of a preview picture, as those who show previews ask for it. */
export const CARD_WIDTH_PX = 1200;
export const CARD_HEIGHT_PX = 630;
