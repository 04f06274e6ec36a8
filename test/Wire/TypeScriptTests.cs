using LiveChat.Api.Tests;

namespace LiveChat.Wire;

public sealed class TypeScriptTests
{
    [Fact]
    public void The_client_knows_the_wire_as_the_server_does()
    {
        CheckedIn.MustBe("src/Client/src/contracts/wire.ts", TypeScript.Emit());
    }
}
