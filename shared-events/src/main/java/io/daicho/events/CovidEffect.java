package io.daicho.events;

/** How COVID-19 changed a year's work: the four columns of the publication, and "marked, but not known which". */
public enum CovidEffect {
    /** 中止 */
    CANCELLED,
    /** 縮小 */
    REDUCED,
    /** 拡充 */
    EXPANDED,
    /** 影響なし */
    NONE,
    /** The source shows marks without telling which columns they stand in. */
    UNSPECIFIED
}
