using System.Diagnostics.Metrics;
using LiveChat.Api.Server;

namespace LiveChat.Api.Mail;

/// <summary>What became of letters. docs/operations/monitoring.md explains it.</summary>
internal sealed class MailInstruments
{
    private readonly Counter<long> _letters;

    public MailInstruments(IMeterFactory meters)
    {
        _letters = meters.Create(ChatInstruments.MeterName).CreateCounter<long>("livechat.mail.letters", "{letter}", "Letters by what became of them: sent, failed or dropped.");
    }

    public void Sent() => Count("sent");

    public void Failed() => Count("failed");

    public void Dropped() => Count("dropped");

    private void Count(string outcome) => _letters.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
