using System.CommandLine;
using LiveChat.Embedded;
using LiveChat.Embedded.Backups;

namespace LiveChat.Silo;

/// <summary><c>backup</c>, <c>restore</c> and <c>check</c>: what an administrator does with the data as a whole.</summary>
internal static class StoreCommands
{
    public static Command Backup()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the backup goes; must not exist yet." };
        var data = DataOption();
        var backup = new Command("backup", "Copies everything into one file, also while the server runs.") { file, data };
        backup.SetAction((parsed, cancellationToken) => Try(() =>
        {
            var target = parsed.GetRequiredValue(file);
            StoreBackup.Run(FolderOf(parsed.GetValue(data)), target.FullName, cancellationToken: cancellationToken);
            target.Refresh();
            Console.WriteLine($"Wrote {target.FullName} ({target.Length / 1024.0 / 1024.0:0.0} MiB).");
        }));
        return backup;
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("file") { Description = "The backup." };
        var data = DataOption();
        var force = new Option<bool>("--force") { Description = "Replaces what is in the folder." };
        var restore = new Command("restore", "Puts a backup in the place of the data; the server must not run.") { file, data, force };
        restore.SetAction((parsed, _) => Try(() =>
        {
            var folder = FolderOf(parsed.GetValue(data));
            StoreRestore.Run(parsed.GetRequiredValue(file).FullName, folder, parsed.GetValue(force));
            Console.WriteLine($"Restored into {folder}.");
        }));
        return restore;
    }

    public static Command Check()
    {
        var data = DataOption();
        var check = new Command("check", "Looks for damage in the data, also while the server runs.") { data };
        check.SetAction((parsed, _) => Try(() =>
        {
            var damage = StoreCheck.Run(FolderOf(parsed.GetValue(data)));
            Console.WriteLine(damage is [] ? "No damage found." : string.Join(Environment.NewLine, damage));
            return damage is [] ? 0 : 1;
        }));
        return check;
    }

    private static Option<string?> DataOption() => new("--data") { Description = "The data folder. ./data unless configured." };

    /// <summary>The folder that <c>run</c> would use.</summary>
    private static string FolderOf(string? flag)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddChatSettings(new Dictionary<string, string?> { ["LiveChat:Store:DataFolder"] = flag });
        var folder = configuration.GetSection(EmbeddedOptions.Section).Get<EmbeddedOptions>()?.DataFolder;
        return Path.GetFullPath(folder ?? new EmbeddedOptions().DataFolder);
    }

    private static Task<int> Try(Action work) => Try(() =>
    {
        work();
        return 0;
    });

    private static async Task<int> Try(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception reason) when (StartProblems.Explain(reason) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return 1;
        }
        catch (IOException reason)
        {
            await Console.Error.WriteLineAsync($"This did not work: {reason.Message}");
            return 1;
        }
    }
}
