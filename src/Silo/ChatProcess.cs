using LiveChat.Api;
using LiveChat.Api.Server;
using LiveChat.Silo.Telemetry;

namespace LiveChat.Silo;

/// <summary>The parts of the server process.</summary>
internal static class ChatProcess
{
    /// <param name="flags">Of the command line; they win over the environment, which wins over appsettings.json.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> flags)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddChatSettings(flags);
        builder.AddChatLogging();
        builder.AddChatListener();
        builder.AddChatTelemetry();

        builder.AddChatShape();
        builder.AddChatApi();
        builder.Services.AddHostedService<IdleTrim>();

        var app = builder.Build();
        app.UseChatTelemetry();
        app.UseChatProxies();
        app.UseChatApi();
        app.MapChatApi();
        return app;
    }
}
