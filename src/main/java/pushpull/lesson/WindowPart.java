package pushpull.lesson;

import pushpull.paint.chart.Chart;
import pushpull.paint.scene.StageLayer;

/// A part of the window that a lesson shows or hides.
public sealed interface WindowPart {
    /// A layer of the stage.
    record Layer(StageLayer layer) implements WindowPart {}

    /// A panel beside the stage, or something that lies over it.
    enum Panel implements WindowPart {
        /// The line of the loss below the stage.
        TIMELINE,
        /// What classes and forces look like.
        LEGEND,
        /// What is wrong with the run.
        DOCTOR,
        /// Who pulls and pushes the selected point.
        INSPECTOR,
        /// The formula of the loss, with its numbers put in.
        FORMULA,
        /// The input space.
        INPUT,
        /// A few measures below each stage.
        NUMBERS
    }

    /// A chart.
    record OfChart(Chart chart) implements WindowPart {}

    /// A knob.
    ///
    /// @param key of the setting
    record OfKnob(String key) implements WindowPart {}
}
