using Microsoft.Extensions.Logging.Console;

namespace LiveChat.Silo;

/// <summary>One line for each thing worth knowing.</summary>
internal static class LoggingSetup
{
    public static void AddChatLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
    }
}
