using System.Net;
using LiveChat.Silo.Telemetry;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace LiveChat.Silo;

/// <summary>Listens on this machine only, unless told otherwise; believes no proxy, unless told which.</summary>
internal static class ListenSetup
{
    public static void AddChatListener(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ListenOptions>().BindConfiguration(ListenOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var listen = builder.Configuration.GetSection(ListenOptions.Section).Get<ListenOptions>() ?? new ListenOptions();
        var chat = listen.Urls is { Length: > 0 } urls ? urls : $"http://127.0.0.1:{listen.Port}";
        var metrics = MetricsDoor.Url(TelemetrySetup.Metrics(builder.Configuration));
        builder.WebHost.UseUrls(metrics is null ? chat : $"{chat};{metrics}");
    }

    /// <summary>Where people open the chat.</summary>
    public static IEnumerable<string> ChatUrls(this WebApplication app)
    {
        var metrics = TelemetrySetup.Metrics(app.Configuration);
        return app.Urls.Where(url => !MetricsDoor.IsAt(metrics, url));
    }

    public static void UseChatProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<IOptions<ListenOptions>>().Value.TrustedProxies;
        if (trusted.Length == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in trusted)
        {
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy.Contains('/') ? proxy : Whole(proxy)));
        }

        app.UseForwardedHeaders(forwarded);
    }

    private static string Whole(string address) => $"{address}/{(IPAddress.Parse(address).GetAddressBytes().Length * 8)}";
}
