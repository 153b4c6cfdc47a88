package io.daicho.view.measure;

/** Whether a measure goes on. */
public enum MeasureStatus {
    OPEN,
    COMPLETED
}
