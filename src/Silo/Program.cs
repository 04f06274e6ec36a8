using System.CommandLine;
using LiveChat.Silo;

var root = new RootCommand("LiveChat: a chat server of your own.")
{
    RunCommand.Create(),
    HealthCheckCommand.Create(),
};
foreach (var command in ChatShape.Commands())
{
    root.Add(command);
}

// The host stops the server in its own time on Ctrl-C and SIGTERM.
var asTyped = new InvocationConfiguration { ProcessTerminationTimeout = null };
return await root.Parse(args is [] ? ["run"] : args).InvokeAsync(asTyped);
