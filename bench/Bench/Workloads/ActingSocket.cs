using System.Globalization;
using System.Net;
using LiveChat.Bench.Load;
using LiveChat.Driver.Sockets;

namespace LiveChat.Bench.Workloads;

/// <summary>Does one kind of thing to the newest messages of a room in turn, or reads on in the room, each when the one before it is acknowledged.</summary>
internal sealed class ActingSocket(Reactor reactor, IPEndPoint server, string token, Tally tally, string room)
    : SendingSocket(reactor, server, token, tally, room)
{
    private int _done;

    public Deed Deed { get; set; }

    /// <summary>What something is done to.</summary>
    public long[] Messages { get; set; } = [];

    /// <summary>The poll to vote in.</summary>
    public long Poll { get; set; }

    /// <summary>How far the room is read.</summary>
    public long Place { get; set; }

    /// <summary>Where reading on ends.</summary>
    public long Last { get; set; } = long.MaxValue;

    public override void SayNext()
    {
        _done++;
        switch (Deed)
        {
            case Deed.Send:
                base.SayNext();
                break;
            case Deed.Edit:
                Call("Edit", string.Create(CultureInfo.InvariantCulture, $"\"{Room}\",{Messages[_done % Messages.Length]},\"{Text(_done)}\""));
                break;
            case Deed.React:
                Call(_done % 2 == 1 ? "React" : "Unreact", string.Create(CultureInfo.InvariantCulture, $"\"{Room}\",{Messages[(_done - 1) / 2 % Messages.Length]},\"👍\""));
                break;
            case Deed.Vote:
                Call("Vote", string.Create(CultureInfo.InvariantCulture, $"\"{Room}\",{Poll},[{_done % 2}]"));
                break;
            case Deed.MarkRead when Place < Last:
                Call("MarkRead", string.Create(CultureInfo.InvariantCulture, $"\"{Room}\",{++Place},0"));
                break;
        }
    }

    /// <summary>As long as the messages of a load.</summary>
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture).PadRight(TextLength, '.');
}

internal enum Deed
{
    Send = 0,
    Edit = 1,
    React = 2,
    MarkRead = 3,
    Vote = 4,
}
