using System.CommandLine;
using LiveChat.Bench.Chaos;
using LiveChat.Bench.Load;
using LiveChat.Bench.Workloads;
using LiveChat.Bench.Workloads.Search;

var root = new RootCommand("Proves and measures a LiveChat server, which it starts itself.")
{
    BenchCommand.Make(),
    ChaosCommand.Make(),
    PlainFiles.Make(),
    PostgresDoor.Make(),
    BadStore.Make(),
};
return await root.Parse(args).InvokeAsync();
