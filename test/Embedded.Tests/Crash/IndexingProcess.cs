using System.Diagnostics;
using LiveChat.Embedded.Indexes;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Options;

namespace LiveChat.Embedded.Tests.Crash;

/// <summary>This program as a process of its own, which follows the <see cref="IndexedLog"/> and says through which entry, line by line.</summary>
internal static class IndexingProcess
{
    public const string Verb = "index-until-killed";

    private const int Most = 200_000;

    public static Process Start(string folder) =>
        Process.Start(new ProcessStartInfo(Path.ChangeExtension(typeof(IndexingProcess).Assembly.Location, null), [Verb, folder]) { RedirectStandardOutput = true })!;

    public static SqliteRoomIndex Open(string folder) => new(Options.Create(new IndexOptions { Folder = folder }), TimeProvider.System);

    public static async Task RunAsync(string folder)
    {
        using var index = Open(folder);
        var through = (await index.GetStateAsync(IndexedLog.Room, default)).Through;
        for (var last = through + Most; through < last;)
        {
            var next = through + 1 + (through % 40);
            through = (await index.ApplyAsync(IndexedLog.Room, IndexedLog.Page(through, next), through, next, default)).Through;
            Console.Out.WriteLine(through);
            Console.Out.Flush();
        }
    }
}
