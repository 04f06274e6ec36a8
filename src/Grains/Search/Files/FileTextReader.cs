using System.Collections.Immutable;
using System.Text;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Search.Files;

/// <summary>
/// Reads for an index what files say, from their store, and does not wait for one that is away: what could not be read is read later.
/// </summary>
internal sealed class FileTextReader(IFileStore store, TimeProvider clock)
{
    /// <summary>Of a page of messages, so that a page is not much more work for its files. The others are read later.</summary>
    private const int MostTogether = 2 * 1024 * 1024;

    /// <summary>For all files of a page; whoever searches waits for a page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>A store that failed is not asked for a page of messages for so long.</summary>
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(30);

    private DateTimeOffset _awayUntil;

    /// <summary>Whether the store failed lately.</summary>
    public bool IsAway => clock.GetUtcNow() < _awayUntil;

    /// <summary>Of those with files that are searched, by their seq; the newest first, as far as it is quick.</summary>
    public async Task<Dictionary<long, FileWords>> ReadPageAsync(IEnumerable<MessagePosted> messages)
    {
        var read = new Dictionary<long, FileWords>();
        var left = MostTogether;
        using var patience = new CancellationTokenSource(Patience, clock);
        foreach (var message in messages.Where(message => !SearchedFiles.Of(message).IsEmpty).OrderByDescending(message => message.Seq))
        {
            var words = IsAway || left < SearchedFiles.MostText ? FileWords.Later : await TryReadAsync(message, patience.Token);
            left -= words.Texts.Sum(text => text.Length);
            read[message.Seq] = words;
        }

        return read;
    }

    /// <summary>Of one message, whether or not the store failed lately.</summary>
    public async Task<FileWords> ReadAsync(MessagePosted message)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        return await TryReadAsync(message, patience.Token);
    }

    private async Task<FileWords> TryReadAsync(MessagePosted message, CancellationToken cancellationToken)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var left = SearchedFiles.MostText;
        try
        {
            foreach (var file in SearchedFiles.Of(message))
            {
                if (left > 0 && await store.ReadTextAsync(file.Id, left, cancellationToken).WaitAsync(cancellationToken) is { Length: > 0 } text)
                {
                    texts.Add(text);
                    left -= Encoding.UTF8.GetByteCount(text);
                }
            }

            _awayUntil = default;
            return new FileWords(texts.ToImmutable(), IsLater: false);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            _awayUntil = clock.GetUtcNow() + LeftAlone;
            return FileWords.Later;
        }
    }
}

/// <summary>What the files of a message say.</summary>
/// <param name="Texts">Of each that says something.</param>
/// <param name="IsLater">It is not known yet.</param>
internal sealed record FileWords(ImmutableArray<string> Texts, bool IsLater)
{
    public static readonly FileWords None = new([], IsLater: false);

    public static readonly FileWords Later = new([], IsLater: true);
}
