package pushpull.cli;

import picocli.CommandLine.IVersionProvider;
import pushpull.file.ProgramVersion;

/// The program's version, as `--version` prints it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.text()};
    }
}
