using LiveChat.Api.Hub;
using LiveChat.Api.Push;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Web;

public sealed class WireDocumentTests
{
    [Fact]
    public async Task Every_call_in_both_directions_stands_in_the_document()
    {
        await using var server = await ChatServer.StartAsync();
        var document = File.ReadAllText(Path.Combine(CheckedIn.Root(), "docs/api/wire.md"));

        var names = server.Services.GetRequiredService<HubMethods>().Names.Concat(PushFrames.Targets).ToArray();

        Assert.True(names.Length > 10);
        Assert.DoesNotContain(names, name => !document.Contains($"| `{name}(", StringComparison.Ordinal));
    }
}
