package pushpull.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.cli.option.ExperimentOption;
import pushpull.cli.option.UsageException;
import pushpull.experiment.Experiment;
import pushpull.file.EncoderReader;
import pushpull.settings.Settings;
import pushpull.torch.DumpCallback;
import pushpull.torch.TorchCode;
import pushpull.train.Compatibility;

/// `pushpull code`: the loss of an experiment as PyTorch code.
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Print the loss of an experiment as PyTorch code, with the settings in force.")
final class CodeCommand implements Callable<Integer> {
    /// The library that the code is for.
    enum Library {
        TORCH,
        PML
    }

    @Mixin
    private ExperimentOption experiment = new ExperimentOption();

    @Option(
            names = "--library",
            paramLabel = "NAME",
            defaultValue = "TORCH",
            description = "torch, or pml for pytorch-metric-learning (default: torch).")
    private Library library = Library.TORCH;

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description = "Of the run that kept this encoder, with a module that loads it.")
    private @Nullable String encoder;

    @Option(
            names = "--callback",
            paramLabel = "NAME",
            description =
                    "Instead, what keeps the embeddings of a training for \"pushpull inspect\": numpy for a loop of"
                            + " your own, pytorch-metric-learning or sentence-transformers.")
    private @Nullable String callback;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (callback != null) {
            print(callback(callback).code());
            return 0;
        }
        UsageException.unless(
                encoder == null || library == Library.TORCH, "--encoder goes with plain PyTorch: leave --library out.");
        Experiment changed = encoder == null
                ? experiment.start(experiment.file())
                : Settings.with(EncoderReader.read(encoder).experiment(), experiment.settings());
        String refusal = Compatibility.refusal(changed);
        UsageException.unless(refusal.isEmpty(), refusal);
        String code = encoder != null
                ? TorchCode.withEncoder(changed, encoder)
                : library == Library.TORCH ? TorchCode.plain(changed) : TorchCode.library(changed);
        print(code);
        return 0;
    }

    private static DumpCallback callback(String name) {
        return DumpCallback.named(name)
                .orElseThrow(() -> new UsageException("--callback takes "
                        + Arrays.stream(DumpCallback.values())
                                .map(DumpCallback::library)
                                .collect(Collectors.joining(", "))
                        + ", not " + name + "."));
    }

    private void print(String code) {
        spec.commandLine().getOut().print(code);
        spec.commandLine().getOut().flush();
    }
}
