using LiveChat.Api.Tests;

namespace LiveChat.Wire;

public sealed class TypeScriptTests
{
    [Fact]
    public void The_client_knows_the_wire_as_the_server_does()
    {
        Assert.All(TypeScript.Emit(), made => CheckedIn.MustBe("src/Client/src/contracts/" + made.File, made.Text));
    }
}
