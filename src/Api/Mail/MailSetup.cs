using LiveChat.Api.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Mail;

internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddCheckedOptions<MailOptions>(MailOptions.Section)
            .Validate<IOptions<OriginOptions>>(
                (mail, origins) => !mail.IsSet || origins.Value.PublicOrigins.Length > 0,
                $"With {MailOptions.Section}:Host, {OriginOptions.Section}:{nameof(OriginOptions.PublicOrigins)} must say what the links in letters begin with.");
        services.AddSingleton<Letters>();
        services.AddSingleton<SmtpSender>();
        services.AddSingleton<MailInstruments>();
        services.AddSingleton<MailQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<MailQueue>());
    }
}
