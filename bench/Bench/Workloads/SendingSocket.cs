using System.Net;
using LiveChat.Bench.Load;
using LiveChat.Driver.Sockets;

namespace LiveChat.Bench.Workloads;

/// <summary>Says the next message when the one before it is acknowledged, and keeps which seq each was given.</summary>
internal class SendingSocket(Reactor reactor, IPEndPoint server, string token, Tally tally, string room)
    : LoadSocket(reactor, server, token, tally)
{
    public string Room => room;

    /// <summary>With each acknowledged message, by its number: its seq.</summary>
    public List<(int Sent, long Seq)> Acknowledged { get; } = [];

    /// <summary>Goes on by itself.</summary>
    public bool Loops { get; set; }

    public virtual void SayNext() => Say(room, Clock.Micros);

    protected override void OnAcked(int sent, long seq)
    {
        Acknowledged.Add((sent, seq));
        if (Loops)
        {
            SayNext();
        }
    }
}
