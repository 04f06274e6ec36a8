using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Driver.Tests;

/// <summary>The smallest server that speaks enough of the wire, in memory, at two addresses, with faults to order.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FakeFaults _faults;
    private readonly Random _random = new(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<JsonObject>> _rooms = [];
    private readonly List<FakeHubConnection> _connections = [];
    private readonly HashSet<int> _away = [];
    private readonly HashSet<int> _silent = [];
    private readonly Channel<Uri> _syncs = Channel.CreateUnbounded<Uri>();

    private FakeServer(WebApplication app, FakeFaults faults)
    {
        (_app, _faults) = (app, faults);
        app.UseWebSockets();
        app.MapPost("/api/v1/session/sign-up", SignUp);
        app.MapGet("/api/v1/rooms/{room}/messages", (string room, long after) => Results.Text(Page(room, null, after, 100).ToJsonString()));
        app.Map("/hub", AcceptAsync);
    }

    public Uri Address => Addresses[0];

    public Uri[] Addresses => [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address))];

    /// <summary>The address at which each sync was answered.</summary>
    public ChannelReader<Uri> Syncs => _syncs.Reader;

    public static async Task<FakeServer> StartAsync(FakeFaults faults, params string[] rooms)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => 
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var server = new FakeServer(builder.Build(), faults);
        foreach (var room in rooms)
        {
            server._rooms[room] = [];
            server.Append(room, new JsonObject { ["type"] = "room.created", ["by"] = "nobody", ["name"] = room });
        }

        await server._app.StartAsync();
        return server;
    }

    /// <summary>Tells everybody who has synced to come back within a time, and closes.</summary>
    public void Restart(TimeSpan window)
    {
        lock (_gate)
        {
            foreach (var connection in _connections)
            {
                connection.Send(new JsonObject { ["type"] = 1, ["target"] = "Restarting", ["arguments"] = new JsonArray((int)window.TotalMilliseconds) });
                connection.Send(new JsonObject { ["type"] = 7, ["error"] = "restarting", ["allowReconnect"] = true });
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.ToArray())
        {
            connection.Cut();
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>An address that answers nobody: its connections are cut, and new ones are.</summary>
    public void TakeAway(Uri address)
    {
        lock (_gate)
        {
            _away.Add(address.Port);
            Of(address).ForEach(connection => connection.Cut());
        }
    }

    /// <summary>As a stopped process: connections stay, and nobody is behind them.</summary>
    public void Silence(Uri address)
    {
        lock (_gate)
        {
            _silent.Add(address.Port);
        }
    }

    /// <summary>Closes the connections of an address with a reason.</summary>
    public void Close(Uri address, string reason)
    {
        lock (_gate)
        {
            Of(address).ForEach(connection => connection.Send(new JsonObject { ["type"] = 7, ["error"] = reason }));
        }
    }

    private List<FakeHubConnection> Of(Uri address) => _connections.FindAll(connection => connection.Port == address.Port);

    private static IResult SignUp(JsonElement body)
    {
        var name = body.GetProperty("name").GetString();
        return Results.Json(new { me = new { id = name, name }, session = "s", accessToken = name }, statusCode: 201);
    }

    private async Task AcceptAsync(HttpContext context)
    {
        var port = context.Connection.LocalPort;
        if (_away.Contains(port))
        {
            context.Abort();
            return;
        }

        var user = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new FakeHubConnection(socket, context) { Port = port };
        await connection.RunAsync((call, target, arguments) =>
        {
            lock (_gate)
            {
                if (_silent.Contains(port))
                {
                    return;
                }

                Answer(connection, user, call, target, arguments);
            }
        });
        lock (_gate)
        {
            _connections.Remove(connection);
        }
    }

    private void Answer(FakeHubConnection connection, string user, string call, string target, JsonArray arguments)
    {
        JsonNode value;
        switch (target)
        {
            case "Sync":
                _connections.Add(connection);
                _syncs.Writer.TryWrite(new Uri($"http://127.0.0.1:{connection.Port}"));
                value = Sync(user);
                break;
            case "History":
                value = Page((string)arguments[0]!, (long?)arguments[1], (long?)arguments[2], (int)arguments[3]!);
                break;
            default:
                value = Post(user, (string)arguments[0]!, (string)arguments[1]!, (string)arguments[2]!);
                if (Chance(_faults.LostAcks))
                {
                    connection.Cut();
                    return;
                }

                break;
        }

        connection.Send(new JsonObject
        {
            ["type"] = 3,
            ["invocationId"] = call,
            ["result"] = new JsonObject { ["value"] = value },
        });
    }

    private JsonObject Sync(string user) => new()
    {
        ["me"] = new JsonObject { ["id"] = user, ["name"] = user },
        ["rooms"] = new JsonArray([.. _rooms.Select(room => (JsonNode)new JsonObject
        {
            ["id"] = room.Key, ["name"] = room.Key, ["joinedSeq"] = 1, ["headSeq"] = room.Value.Count,
            ["headOrdinal"] = 0, ["readSeq"] = 0, ["readOrdinal"] = 0,
        })]),
        ["missed"] = new JsonArray(),
        ["reset"] = new JsonArray(),
        ["heartbeatMs"] = 15_000,
    };

    private JsonObject Page(string room, long? before, long? after, int limit)
    {
        lock (_gate)
        {
            var log = _rooms[room];
            var page = after is { } seq
                ? log.Skip((int)seq).Take(limit).ToArray()
                : log.Take((int)Math.Min(log.Count, (before ?? long.MaxValue) - 1)).TakeLast(limit).ToArray();
            return Batch(room, page, new JsonObject { ["start"] = false, ["head"] = log.Count });
        }
    }

    private JsonObject Post(string user, string room, string clientId, string text)
    {
        var log = _rooms[room];
        var earlier = log.FindIndex(there => (string)there["by"]! == user && (string?)there["clientId"] == clientId);
        if (earlier < 0 || _faults.ForgetsClientIds)
        {
            var posted = Append(room, new JsonObject
            {
                ["type"] = "message.posted", ["by"] = user, ["ordinal"] = 0, ["clientId"] = clientId, ["text"] = text,
            });
            Push(Batch(room, [posted], []));
            earlier = log.Count - 1;
            if (Chance(_faults.AckedNotKept))
            {
                log[earlier] = new JsonObject { ["type"] = "room.renamed", ["by"] = user, ["name"] = "", ["at"] = 0, ["seq"] = earlier + 1 };
            }
        }

        return new JsonObject { ["seq"] = earlier + 1, ["ordinal"] = 0, ["at"] = 0 };
    }

    private JsonObject Append(string room, JsonObject happened)
    {
        happened["seq"] = _rooms[room].Count + 1;
        happened["at"] = 0;
        _rooms[room].Add(happened);
        return happened;
    }

    private void Push(JsonObject batch)
    {
        foreach (var connection in _connections.Where(connection => !_silent.Contains(connection.Port)))
        {
            if (Chance(_faults.SwappedPushes))
            {
                connection.Delay(batch);
            }
            else if (!Chance(_faults.LostPushes))
            {
                connection.SendEvents(batch);
                connection.SendDelayed();
            }

            if (Chance(_faults.RepeatedPushes))
            {
                connection.SendEvents(batch);
            }
        }
    }

    private static JsonObject Batch(string room, JsonObject[] events, JsonObject into)
    {
        into["room"] = room;
        into["from"] = events.Length == 0 ? 0 : (int)events[0]["seq"]!;
        into["to"] = events.Length == 0 ? 0 : (int)events[^1]["seq"]!;
        into["events"] = new JsonArray([.. events.Select(happened => happened.DeepClone())]);
        return into;
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
