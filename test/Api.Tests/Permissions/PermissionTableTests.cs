using System.Globalization;
using System.Text;
using LiveChat.Api.Hub;
using LiveChat.Api.Permissions;
using LiveChat.Grains.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Permissions;

/// <summary>No door without a row, no row without a door.</summary>
public sealed class PermissionTableTests : IAsyncLifetime
{
    private ChatServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ChatServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public void Every_route_and_hub_method_has_a_row_and_every_row_a_door()
    {
        var doors = Routes().Select(route => route.Door).Concat(HubCalls()).ToHashSet();
        var rows = PermissionTable.Rows.Select(row => row.Door).ToArray();

        Assert.Empty(doors.Except(rows));
        Assert.Empty(rows.Except(doors));
        Assert.Distinct(rows);
    }

    [Fact]
    public void Exactly_the_doors_for_everybody_open_without_signing_in()
    {
        var open = Routes().Where(route => route.Anonymous && route.Door != "GET /hub") // The hub asks for itself; its tests show it.
            .Select(route => route.Door).Order();

        Assert.Equal(PermissionTable.Rows.Where(row => row.Who == Who.Anonymous).Select(row => row.Door).Order(), open);
    }

    [Theory]
    [InlineData(ServerRole.Administrator)]
    [InlineData(ServerRole.Moderator)]
    public void Exactly_the_doors_for_a_role_on_the_server_ask_for_it(ServerRole role)
    {
        var closed = _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<ForServerRole>()?.Role == role)
            .SelectMany(route => Doors(route));
        var who = role == ServerRole.Administrator ? Who.Administrator : Who.ServerModerator;

        Assert.Equal(PermissionTable.Rows.Where(row => row.Who == who).Select(row => row.Door).Order(), closed.Order());
    }

    [Fact]
    public async Task Whoever_has_no_role_on_the_server_gets_the_same_answer_at_every_door_for_one()
    {
        using var ada = await ApiClient.SignUpAsync(_server, "ada");
        using var ben = await ApiClient.SignUpAsync(_server, "ben");
        foreach (var row in PermissionTable.Rows.Where(row => row.Who is Who.Administrator or Who.ServerModerator))
        {
            var parts = row.Door.Split(' ');
            var answer = await ben.SendAsync(new HttpMethod(parts[0]), parts[1], parts[0] == "GET" ? null : ApiClient.Raw("{}"));

            answer.MustRefuse(403, "forbidden");
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_the_same_answer_at_every_other_door()
    {
        using var nobody = new ApiClient(_server);
        foreach (var row in PermissionTable.Rows.Where(row => row.Who != Who.Anonymous && row.Door.Contains(" /", StringComparison.Ordinal) && row.Door != "GET /hub"))
        {
            var parts = row.Door.Split(' ');
            var path = parts[1].Replace("{room}", "r1").Replace("{conversation}", "g1").Replace("{user}", "u1").Replace("{id}", "i1").Replace("{code}", "c1");
            var answer = await nobody.SendAsync(new HttpMethod(parts[0]), path, parts[0] == "GET" ? null : ApiClient.Raw("{}"));

            answer.MustRefuse(401, "signed-out");
        }
    }

    [Fact]
    public void It_was_decided_of_every_door_whether_an_access_token_opens_it()
    {
        var doors = PermissionTable.Rows.Where(row => row.Who != Who.Anonymous).Select(row => row.Door).ToArray();

        Assert.DoesNotContain(doors, door => (TokenDoors.ScopeOf(door) is null) != TokenDoors.IsClosed(door));
        Assert.Empty(TokenDoors.All.Except(doors));
    }

    [Fact]
    public void The_document_says_what_the_table_says()
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# Who may do what\n\nMade from `src/Api/Permissions/PermissionTable.cs` by its tests. Do not edit.\n\n")
            .Append("To those who may not know of a room it does not exist: the answer is `not-found`, the same as for a made-up id.\n\n")
            .Append("A personal access token opens the doors of its scopes, as far as its owner may, and no other: there the answer is `scope-missing`.\n\n")
            .Append("Whose account is disabled is `signed-out` at every door that is not for everybody, whatever token they hold.\n\n")
            .Append("Who keeps order on the server (its moderators and administrators) counts as a moderator of every room that they are in.\n\n")
            .Append("| Door | For | Of a public room | Guests of the server | Scope | |\n|---|---|---|---|---|---|\n");
        foreach (var row in PermissionTable.Rows)
        {
            var scope = TokenDoors.ScopeOf(row.Door)?.ToString().ToLowerInvariant();
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Door}` | {row.Who.Words()} | {row.OfPublic?.Words()} | {(row.Guests ? "" : "no")} | {scope} | {row.Note} |\n");
        }

        text.Append("\n## Commands of grains\n\nMade from `src/Grains/Permissions/GrainPermissionTable.cs`. What each right asks for is in `RoomAccess`, the one place where it is decided.\n\n")
            .Append("| Command | Right | |\n|---|---|---|\n");
        foreach (var row in GrainPermissionTable.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Command}` | {row.Act?.ToString() ?? ""} | {row.Note} |\n");
        }

        CheckedIn.MustBe("docs/api/permissions.md", text.ToString());
    }

    private IEnumerable<(string Door, bool Anonymous)> Routes()
    {
        foreach (var route in _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var anonymous = route.Metadata.GetMetadata<IAllowAnonymous>() is not null || route.Metadata.GetMetadata<IAuthorizeData>() is null;
            foreach (var door in Doors(route))
            {
                yield return (door, anonymous);
            }
        }
    }

    private static IEnumerable<string> Doors(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(method => $"{method} /{route.RoutePattern.RawText!.Trim('/')}");

    private IEnumerable<string> HubCalls() => _server.Services.GetRequiredService<HubMethods>().Names.Select(name => $"hub {name}");
}
