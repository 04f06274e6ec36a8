using System.CommandLine;
using LiveChat.Bench.Chaos;

var root = new RootCommand("Proves and measures a LiveChat server, which it starts itself.")
{
    ChaosCommand.Make(),
};
return await root.Parse(args).InvokeAsync();
