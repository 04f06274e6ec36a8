using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;

namespace LiveChat.Api.Tests.Refusals;

public sealed class RefusalProblemsTests
{
    [Fact]
    public void Every_code_has_the_status_that_the_document_says()
    {
        var documented = File.ReadAllLines(Path.Combine(CheckedIn.Root(), "docs/api/wire.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && cells[1].StartsWith('`') && int.TryParse(cells[2], out _))
            .ToDictionary(cells => cells[1].Trim('`'), cells => int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture));

        var coded = Enum.GetValues<RefusalCode>().ToDictionary(RefusalCodeConverter.WordFor, RefusalProblems.Status);

        Assert.Equal(documented.OrderBy(pair => pair.Key), coded.OrderBy(pair => pair.Key));
    }
}
