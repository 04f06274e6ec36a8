using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Api.Files.Media;

/// <summary>Tells whoever runs the server when there are no small pictures because their programs are missing; once at the start, and when they ask.</summary>
internal sealed partial class PreviewCheck(PreviewTools tools, ILogger<PreviewCheck> logger) : IHealthCheck, IHostedService
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Missing() is { } missing ? HealthCheckResult.Degraded(missing) : HealthCheckResult.Healthy());

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Missing() is { } missing)
        {
            LogMissing(missing);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string? Missing() =>
        !tools.AreWanted ? null
        : !tools.MakesPictures ? "Files have no previews: vipsthumbnail (libvips-tools) or prlimit (util-linux) is not here."
        : !tools.MakesPages ? "Documents have no previews: pdftoppm (poppler-utils) is not here."
        : !tools.ReadsPages ? "Search does not find what PDFs say: pdftotext (poppler-utils) is not here."
        : !tools.ReadsOffice ? "Search does not find what documents of office programs say: LiveChat.Extract.dll is not beside the server, or the runtime is not where it was."
        : null;

    [LoggerMessage(LogLevel.Warning, "{Missing}")]
    private partial void LogMissing(string missing);
}
