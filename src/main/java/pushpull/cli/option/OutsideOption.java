package pushpull.cli.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.OutsideData;

/// `--allow-outside`: whether an experiment file may name data anywhere on the machine.
public final class OutsideOption {
    @Option(
            names = "--allow-outside",
            description = "Read data that the experiment file names outside its own folder, even if it does not say"
                    + " their hash.")
    private boolean allowed;

    /// An experiment by name or path, whose data may be read.
    public ExperimentFile open(String nameOrPath) {
        ExperimentFile file = Experiments.open(nameOrPath);
        if (!allowed && !Experiments.isBundled(nameOrPath)) {
            OutsideData.check(file, Path.of(nameOrPath));
        }
        return file;
    }
}
