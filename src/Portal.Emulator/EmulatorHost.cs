using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Control;
using Portal.Emulator.Fabric;
using Portal.Emulator.Faults;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;
using Portal.Emulator.Throttling;

namespace Portal.Emulator;

/// <summary>The embedded cloud: a web server of its own behind a Unix domain socket, listening once <see cref="StartAsync"/> returns.</summary>
public sealed class EmulatorHost(EmulatorOptions options, TimeProvider time, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private readonly IEntrance _entrance = options.Entrance ?? new SocketEntrance(options);
    private WebApplication? _server;
    private CloudStore? _store;
    private CloudFabric? _fabric;

    /// <summary>Where it listens.</summary>
    internal IReadOnlyCollection<string> Addresses => [.. _server?.Urls ?? []];

    /// <summary>Reads or seeds the state and begins to listen.</summary>
    /// <exception cref="ArgumentException">The options name no usable socket or seed.</exception>
    /// <exception cref="InvalidDataException">The state file cannot be read; the message names it and says how to mend it.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _entrance.Prepare();
        _store = new CloudStore(FirstState(out var file), file, time, loggers.CreateLogger<CloudStore>());
        _fabric = await CloudFabric.StartAsync(options.Fabric, _store, time, loggers);
        _server = Build(_store);
        await _server.StartAsync(cancellationToken);
        _entrance.Opened();
    }

    /// <summary>Stops listening and takes the socket file away.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server)
            await server.StopAsync(cancellationToken);
        await DisposeAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            _server = null;
            await server.DisposeAsync();
            _entrance.Closed();
        }
        if (_fabric is { } fabric)
        {
            _fabric = null;
            await fabric.DisposeAsync();
        }
        _store?.Dispose();
    }

    private Cloud FirstState(out StateFile? file)
    {
        file = options.StateFile is { Length: > 0 } path ? new StateFile(path) : null;
        return file is { Exists: true } ? file.Read() : Seeds.Named(options.Seed, time.GetUtcNow());
    }

    private WebApplication Build(CloudStore store)
    {
        var faults = new FaultList(time, store);
        var operations = ArmOperations.All(store, new OperationStarter(options, time), new ArmPages(options.PageSize), options, time);
        var router = new ArmRouter(operations);
        var requests = new RequestLog(router);
        var handler = new ArmHandler(router, store, faults, loggers.CreateLogger<ArmHandler>());
        var gate = new FaultGate(faults, new FaultAccidents(store, loggers.CreateLogger<FaultAccidents>()), options.Latency);
        var arm = new ArmDoor(handler, gate, requests, new Throttle(options.Throttling, time));
        var control = new ControlHandler(
            new FaultControl(store, faults, loggers.CreateLogger<FaultControl>()), new SituationControl(store, _fabric, loggers.CreateLogger<SituationControl>()), requests, _fabric);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            _entrance.Listen(kestrel);
        });
        var app = builder.Build();
        app.Run(context => _entrance.Owns(context.Request) ? _entrance.AnswerAsync(context) : context.Request.Path.StartsWithSegments(ControlHandler.Prefix, StringComparison.OrdinalIgnoreCase) ? control.HandleAsync(context) : arm.HandleAsync(context));
        return app;
    }
}
