using LiveChat.Api.Files.Media;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Files.Media;

public sealed class PreviewCheckTests
{
    private static readonly IOptions<PreviewOptions> Wanted = Options.Create(new PreviewOptions());

    [Fact]
    public async Task Programs_that_are_here_are_well() => Assert.Equal(HealthStatus.Healthy, (await Check(new PreviewTools(Wanted))).Status);

    [Fact]
    public async Task Who_wants_no_previews_misses_no_programs() =>
        Assert.Equal(HealthStatus.Healthy, (await Check(new PreviewTools(Options.Create(new PreviewOptions { AtOnce = 0 })))).Status);

    [Fact]
    public async Task Programs_that_are_missing_are_named()
    {
        var (pictures, pages) = (await Check(new PreviewTools(Wanted) { Pictures = null }), await Check(new PreviewTools(Wanted) { Documents = null }));

        Assert.Equal((HealthStatus.Degraded, HealthStatus.Degraded), (pictures.Status, pages.Status));
        Assert.Contains("libvips-tools", pictures.Description, StringComparison.Ordinal);
        Assert.Contains("poppler-utils", pages.Description, StringComparison.Ordinal);
    }

    private static Task<HealthCheckResult> Check(PreviewTools tools) =>
        new PreviewCheck(tools, NullLogger<PreviewCheck>.Instance).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
}
