using LiveChat.Calls;

return await CallsCommand.Make().Parse(args).InvokeAsync();
