using System.Text.RegularExpressions;

namespace LiveChat.EndToEnd.People;

internal sealed partial class Person
{
    public ILocator Requests => Sidebar.GetByRole(AriaRole.Button, new() { NameRegex = RequestCount(), IncludeHidden = true });

    public ILocator RequestBar => Page.GetByRole(AriaRole.Region, new() { Name = "Message request" });

    /// <summary>Begins a conversation through the dialog, and is in it afterwards.</summary>
    /// <param name="people">By their account names: those are unlike any others.</param>
    public async Task WriteToAsync(params Person[] people)
    {
        await Sidebar.GetByRole(AriaRole.Button, new() { Name = "New message" }).ClickAsync();
        await ChooseAsync(people);
        await Dialog.GetByRole(AriaRole.Button, new() { NameRegex = Start() }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
        await Expect(Composer).ToBeVisibleAsync();
    }

    /// <summary>Types names into the open dialog and picks who is found.</summary>
    public async Task ChooseAsync(params Person[] people)
    {
        foreach (var person in people)
        {
            await Dialog.GetByRole(AriaRole.Combobox).FillAsync(person.Name);
            await Dialog.GetByRole(AriaRole.Option, new() { Name = person.Name }).ClickAsync();
            await Expect(Dialog.GetByRole(AriaRole.Button, new() { Name = $"Take {person.DisplayName} off the list" })).ToBeVisibleAsync();
        }
    }

    public async Task ChooseInConversationMenuAsync(string item)
    {
        await Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Options of" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }

    [GeneratedRegex(@"^\d+ message requests?$")]
    private static partial Regex RequestCount();

    [GeneratedRegex("^Start (conversation|group)$")]
    private static partial Regex Start();
}
