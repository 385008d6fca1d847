using System.Runtime.InteropServices;
using Portal.Emulator.Alone;

namespace Portal.Emulator;

/// <summary>Starts the embedded cloud alone, for clients other than the portal.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        return await new AloneProgram(TimeProvider.System, Console.Out, Console.Error).RunAsync(arguments, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
