using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Emulator.State;

namespace Portal.Emulator.Fabric;

/// <summary>What an instance shows of itself, ready to be sent. The slot is the one it found at its start: an exchange of addresses restarts nobody.</summary>
internal sealed record InstanceFace(string Service, string Deployment, string Version, string Instance, string SlotAtStart)
{
    private const string Style =
        ":root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:2.5rem}h1{margin:0 0 1rem}"
        + "dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}dt{opacity:.7}dd{margin:0}";

    private byte[]? _json;
    private byte[]? _page;

    public required InstanceBehaviour Behaviour { get; init; }

    public byte[] Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(
        new { Service, Deployment, Version, Instance, SlotAtStart }, JsonSerializerOptions.Web);

    public byte[] Page => _page ??= Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(Service)} {Text(Version)}</title>
        <style>{Style}</style></head>
        <body><main><h1>{Text(Service)} {Text(Version)}</h1>
        <dl><dt>Deployment</dt><dd>{Text(Deployment)}</dd><dt>Instance</dt><dd>{Text(Instance)}</dd><dt>Slot at start</dt><dd>{Text(SlotAtStart)}</dd></dl>
        </main></body>
        </html>
        """);

    public static InstanceFace Of(CloudService service, RoleInstance instance) => new(
        service.Tags.GetValueOrDefault(TagNames.HostedService, service.Name),
        service.Name,
        instance.Runs ?? service.Version,
        instance.Name,
        instance.StartedAs ?? service.SlotType)
    {
        Behaviour = service.PoweredOn ? BehaviourIn(instance.State) : InstanceBehaviour.Refuses,
    };

    /// <summary>Whether both can be told apart by nobody.</summary>
    public bool Looks(InstanceFace other) =>
        (Service, Deployment, Version, Instance, SlotAtStart, Behaviour) == (other.Service, other.Deployment, other.Version, other.Instance, other.SlotAtStart, other.Behaviour);

    private static InstanceBehaviour BehaviourIn(string state) => state switch
    {
        RoleInstance.Started => InstanceBehaviour.Answers,
        RoleInstance.Busy or RoleInstance.Unresponsive => InstanceBehaviour.Hangs,
        RoleInstance.Stopped or RoleInstance.Aborted => InstanceBehaviour.Refuses,
        _ => InstanceBehaviour.NotReady,
    };

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
