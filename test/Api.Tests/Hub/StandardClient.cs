using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Hub;

/// <summary>The client that Microsoft publishes.</summary>
internal static class StandardClient
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What <c>WithUrl</c> of the full client package does, for WebSockets without negotiation.</summary>
    public static HubConnection Of(HubServer server, HubPerson person)
    {
        var builder = new HubConnectionBuilder();
        var address = new UriBuilder(server.HubAddress) { Scheme = "http" }.Uri;
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(address));
        builder.Services.AddSingleton<IConnectionFactory, HttpConnectionFactory>();
        builder.Services.Configure<HttpConnectionOptions>(options =>
        {
            options.Url = address;
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.DefaultTransferFormat = TransferFormat.Text;
            options.Headers["Authorization"] = "Bearer " + person.Token;
        });
        return builder.Build();
    }
}
