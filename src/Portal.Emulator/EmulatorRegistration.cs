using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Emulator;

/// <summary>Puts the embedded cloud into a host.</summary>
public static class EmulatorRegistration
{
    /// <summary>
    /// Starts the embedded cloud with the host; register it ahead of whatever calls it.
    /// The container must hold a <see cref="TimeProvider"/>. <paramref name="configure"/> runs when the host starts.
    /// </summary>
    public static IServiceCollection AddEmulator(this IServiceCollection services, Action<EmulatorOptions> configure) =>
        services.AddSingleton<IHostedService>(provider =>
        {
            var options = new EmulatorOptions();
            configure(options);
            return new EmulatorHost(options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>());
        });
}
