using System.Reflection;
using LiveChat.Files;
using LiveChat.Silo.Telemetry;

namespace LiveChat.Silo.Tests;

public sealed class ConfigurationDocumentTests
{
    [Theory]
    [InlineData(typeof(MetricsOptions), MetricsOptions.Section)]
    [InlineData(typeof(FileStoreOptions), FileStoreOptions.Section)]
    [InlineData(typeof(S3Options), S3Options.Section)]
    [InlineData(typeof(ListenOptions), ListenOptions.Section)]
    public void Every_setting_stands_in_the_document_with_its_default(Type type, string section)
    {
        var rows = File.ReadAllLines(Places.File("docs/operations/configuration.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && cells[1].StartsWith("`LiveChat:", StringComparison.Ordinal))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'));
        var defaults = Activator.CreateInstance(type)!;

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var value = property.GetValue(defaults);
            Assert.Equal(value is Array ? "" : $"{value}", rows.GetValueOrDefault($"{section}:{property.Name}", $"({property.Name} is missing)"));
        }
    }
}
