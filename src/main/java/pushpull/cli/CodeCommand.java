package pushpull.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.dialect.Library;
import pushpull.file.Experiments;
import pushpull.settings.Settings;
import pushpull.torch.TorchCode;
import pushpull.train.Admission;
import pushpull.train.Experiment;

/// `pushpull code`: the loss of an experiment as PyTorch code.
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Print the loss of an experiment as PyTorch code, with the settings in force.")
final class CodeCommand implements Callable<Integer> {
    /// For which library.
    enum Library {
        TORCH,
        PML
    }

    @Parameters(
            paramLabel = "FILE_OR_NAME",
            arity = "0..1",
            defaultValue = Experiments.DEFAULT,
            description = "An experiment file or a name of the gallery (default: ${DEFAULT-VALUE}).")
    private String experiment = Experiments.DEFAULT;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a setting, such as loss=NtXentLoss.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--library",
            paramLabel = "NAME",
            defaultValue = "TORCH",
            description = "torch, or pml for pytorch-metric-learning (default: torch).")
    private Library library = Library.TORCH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Experiment start = Experiments.open(experiment).script().start();
        Experiment changed = Settings.with(start, settings);
        String refusal = Admission.refusal(changed);
        UsageException.unless(refusal.isEmpty(), refusal);
        String code = library == Library.TORCH ? TorchCode.plain(changed) : TorchCode.library(changed);
        spec.commandLine().getOut().print(code);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
