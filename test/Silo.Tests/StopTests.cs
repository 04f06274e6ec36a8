using LiveChat.Api.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Silo.Tests;

public sealed class StopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_server_that_is_told_to_stop_before_it_has_started_ends()
    {
        await using var process = TestProcess.Build();

        process.App.Lifetime.StopApplication();

        await RunCommand.RunAsync(process.App, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_ends()
    {
        await using var process = TestProcess.Build();
        process.App.Lifetime.ApplicationStarted.Register(process.App.Lifetime.StopApplication);

        await RunCommand.RunAsync(process.App, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_grace_is_that_of_the_configuration()
    {
        await using var process = TestProcess.Build((DrainOptions.Section + ":Grace", "00:00:42"));

        Assert.Equal(TimeSpan.FromSeconds(42), process.App.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }
}
