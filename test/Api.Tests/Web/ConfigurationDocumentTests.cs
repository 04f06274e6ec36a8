using System.Reflection;
using LiveChat.Api.Accounts;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Files.Media;
using LiveChat.Api.Files.Scan;
using LiveChat.Api.Health;
using LiveChat.Api.Limits;
using LiveChat.Api.Links;
using LiveChat.Api.Mail;
using LiveChat.Api.Server;
using LiveChat.Api.Web;
using LiveChat.Grains;
using LiveChat.Grains.Files;

namespace LiveChat.Api.Tests.Web;

public sealed class ConfigurationDocumentTests
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        (AccountOptions.Section, typeof(AccountOptions)),
        (ChatLimits.Section, typeof(ChatLimits)),
        (ClientOptions.Section, typeof(ClientOptions)),
        (DrainOptions.Section, typeof(DrainOptions)),
        (FileLimits.Section, typeof(FileLimits)),
        (LinkPreviewOptions.Section, typeof(LinkPreviewOptions)),
        (MailOptions.Section, typeof(MailOptions)),
        (OriginOptions.Section, typeof(OriginOptions)),
        (PreviewOptions.Section, typeof(PreviewOptions)),
        (RateOptions.Section, typeof(RateOptions)),
        (ScanOptions.Section, typeof(ScanOptions)),
        (ServerOptions.Section, typeof(ServerOptions)),
        (SignInOptions.Section, typeof(SignInOptions)),
    ];

    [Fact]
    public void Every_setting_stands_in_the_document_with_its_default()
    {
        var rows = File.ReadAllLines(Path.Combine(CheckedIn.Root(), "docs/operations/configuration.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && cells[1].StartsWith("`LiveChat:", StringComparison.Ordinal))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'));

        foreach (var (section, type) in Sections)
        {
            var defaults = Activator.CreateInstance(type)!;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var value = property.GetValue(defaults);
                Assert.Equal(value is Array ? "" : $"{value}", rows.GetValueOrDefault($"{section}:{property.Name}", $"({property.Name} is missing)"));
            }
        }
    }
}
