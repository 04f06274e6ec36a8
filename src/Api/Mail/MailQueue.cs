using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Mail;

/// <summary>Writes and sends letters in the background, one after the other, so that no answer waits for them or tells by its time whether there is one.</summary>
internal sealed partial class MailQueue(
    SmtpSender sender, IOptions<MailOptions> options, MailInstruments instruments, TimeProvider clock, ILogger<MailQueue> logger) : BackgroundService
{
    /// <summary>Letters that wait; more are dropped, which is seen.</summary>
    public const int MaxWaiting = 1000;

    /// <summary>Between the first try and the second.</summary>
    internal static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan[] Pauses = [FirstPause, TimeSpan.FromSeconds(30)];

    private readonly Channel<Func<Task<Letter?>>> _waiting = Channel.CreateBounded<Func<Task<Letter?>>>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    /// <summary>Whether letters are sent at all.</summary>
    public bool IsOpen => options.Value.IsSet;

    /// <param name="write">Runs later; null when there is nothing to send after all.</param>
    public void Add(Func<Task<Letter?>> write)
    {
        if (!_waiting.Writer.TryWrite(write))
        {
            instruments.Dropped();
            LogDropped();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var write in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (await write() is { } letter)
                {
                    await SendAsync(letter, stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                instruments.Failed();
                LogNotWritten(failure);
            }
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await sender.SendAsync(letter, cancellationToken);
                instruments.Sent();
                return;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                if (tries == Pauses.Length || SmtpSender.IsFinal(failure))
                {
                    instruments.Failed();
                    LogFailed(letter, failure);
                    return;
                }

                LogAgain(letter, failure);
                await Task.Delay(Pauses[tries], clock, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Letter} was not sent.")]
    private partial void LogFailed(Letter letter, Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Letter} was not sent yet; it is tried again.")]
    private partial void LogAgain(Letter letter, Exception failure);

    [LoggerMessage(LogLevel.Error, "A letter could not be written.")]
    private partial void LogNotWritten(Exception failure);

    [LoggerMessage(LogLevel.Error, "Too many letters wait; one was dropped.")]
    private partial void LogDropped();
}
