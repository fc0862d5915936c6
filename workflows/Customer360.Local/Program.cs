using System.Text;
using Customer360.Local.Terminal;

Console.OutputEncoding = Encoding.UTF8;
return await Session.RunAsync(args, AppContext.BaseDirectory, Screen.OfConsole(), Console.Error, Console.IsInputRedirected ? null : Console.In);
