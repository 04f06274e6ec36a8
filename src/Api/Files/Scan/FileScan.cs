using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Scan;

/// <summary>What looking through a file came to.</summary>
internal enum Verdict
{
    Clean,

    Infected,

    /// <summary>Nobody could look.</summary>
    Unknown,
}

/// <summary>Has files looked through for viruses, if that is configured.</summary>
internal sealed partial class FileScan(Clamd clamd, IOptions<ScanOptions> options, ILogger<FileScan> logger)
{
    private const int LongestName = 100;

    public bool IsOn => options.Value.Address.Length > 0;

    public bool Refuses => options.Value.OnFailure == ScanFailure.Refuse;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<Verdict> LookAsync(Stream file, CancellationToken cancellationToken)
    {
        const string Clean = "stream: OK";
        const string Found = " FOUND";
        var content = new WatchedContent(file);
        try
        {
            var (said, tookAll) = await clamd.AskAsync(content, cancellationToken);
            if (said == Clean && tookAll)
            {
                return Verdict.Clean;
            }

            if (said.EndsWith(Found, StringComparison.Ordinal))
            {
                LogFound(Short(said));
                return Verdict.Infected;
            }

            LogNoVerdict(Short(said));
        }
        catch (IOException failure) when (!content.Failed)
        {
            LogAway(failure);
        }

        return Verdict.Unknown;
    }

    private static string Short(string said) => said.Length <= LongestName ? said : said[..LongestName];

    [LoggerMessage(LogLevel.Warning, "A file was refused: {Said}.")]
    private partial void LogFound(string said);

    [LoggerMessage(LogLevel.Warning, "clamd did not say what is in a file, but: {Said}")]
    private partial void LogNoVerdict(string said);

    [LoggerMessage(LogLevel.Warning, "clamd does not answer.")]
    private partial void LogAway(Exception failure);
}
