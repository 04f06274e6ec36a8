using System.Net;
using LiveChat.Bench.Load;
using LiveChat.Driver.Sockets;

namespace LiveChat.Bench.Workloads.Search;

/// <summary>Says texts of its own.</summary>
internal sealed class SpeakingSocket(Reactor reactor, IPEndPoint server, string token, Tally tally) : LoadSocket(reactor, server, token, tally)
{
    private readonly string _run = Guid.NewGuid().ToString("N")[..12];
    private int _said;

    /// <summary>Only from the reactor's thread.</summary>
    /// <param name="room">Where.</param>
    /// <param name="text">Nothing that JSON would have to escape.</param>
    public void Say(string room, string text) => Call("Send", $"\"{room}\",\"{Clock.Micros:x14}{_said++:x}{_run}\",\"{text}\"");
}
