package pushpull.experiment;

import pushpull.batch.Sampling;
import pushpull.data.Dataset;
import pushpull.encode.Encoder;
import pushpull.loss.Loss;
import pushpull.mine.Memory;
import pushpull.mine.Miner;
import pushpull.optimize.Optimizer;
import pushpull.optimize.Schedule;
import pushpull.pair.Distance;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.supervise.Supervision;

/// All settings of a run: what is trained, on what, and how.
public record Experiment(
        @Knob(value = "Blobs", restarts = true) Dataset data,

        @Knob(value = "0.25", min = 0, max = 0.9, low = 0, high = 0.5)
        double heldOut,

        @Knob(value = "0", min = 0, max = 99999, low = 0, high = 10)
        int heldOutClasses,

        @Knob("ClassLabels") Supervision supervision,
        @Knob(value = "Mlp", restarts = true) Encoder encoder,
        @Knob("Euclidean") Distance distance,
        @Knob("ContrastiveLoss") Loss loss,
        @Knob("AllPairs") Miner miner,
        @Knob(value = "NoMemory", beside = true) Memory memory,

        @Knob(value = "64", min = 2, max = 16384, low = 4, high = 512, scale = Scale.LOGARITHMIC, leading = true)
        int batch,

        @Knob(value = "Uniform", beside = true) Sampling sampling,
        @Knob("Adam") Optimizer optimizer,
        @Knob(value = "Constant", beside = true) Schedule schedule,
        @Knob(value = "1", restarts = true) long seed) {}
