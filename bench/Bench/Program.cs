using System.CommandLine;
using LiveChat.Bench.Chaos;
using LiveChat.Bench.Load;
using LiveChat.Bench.Workloads;

var root = new RootCommand("Proves and measures a LiveChat server, which it starts itself.")
{
    BenchCommand.Make(),
    ChaosCommand.Make(),
    PlainFiles.Make(),
    BadStore.Make(),
};
return await root.Parse(args).InvokeAsync();
