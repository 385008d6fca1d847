using Portal.Domain;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages.Definitions;

/// <summary>Reads a role of a service definition.</summary>
internal static class RoleReader
{
    private const int DefaultStorageMb = 1024;

    private static readonly string[] Known =
    [
        "Certificates", "ConfigurationSettings", "Imports", "Endpoints", "InputEndpoints", "LocalResources", "LocalStorage", "Sites", "Startup", "Runtime", "Contents", "Site", "OsImage",
    ];

    public static RoleKind? KindOf(Node element) => element.Kind switch
    {
        "WebRole" => RoleKind.Web,
        "WorkerRole" => RoleKind.Worker,
        "VirtualMachineRole" => RoleKind.VirtualMachine,
        _ => null,
    };

    public static RoleDefinition Read(Node role) => new(role.Name, KindOf(role)!.Value)
    {
        Size = role.Text("vmsize") ?? role.Text("vmSize") ?? "Small",
        HasFullTrust = role.Flag("enableNativeCodeExecution", otherwise: true),
        ExecutionContext = role.Children("Runtime").Select(runtime => runtime.Text("executionContext")).FirstOrDefault(text => text is not null) ?? "limited",
        Endpoints = EndpointReader.Of(role),
        Settings = Each(role, "ConfigurationSettings", "Setting", "The setting").Select(setting => setting.Name).ToEquatableList(),
        Certificates = Each(role, "Certificates", "Certificate", "The certificate")
            .Select(certificate => new CertificateDefinition(certificate.Name, certificate.Text("storeLocation"), certificate.Text("storeName"))).ToEquatableList(),
        Imports = role.Children("Imports", "Import").Select(import => import.Required("moduleName")).ToEquatableList(),
        LocalStorage = Once.Each(role.Children("LocalResources", "LocalStorage").Concat(role.Children("LocalStorage")), "duplicate-localstorage", "The local storage")
            .Select(Storage).ToEquatableList(),
        Sites = SiteReader.Of(role),
        StartupTasks = role.Children("Startup", "Task").Select(Task).ToEquatableList(),
        Unknown = Unknown.In(role, Known),
    };

    private static IEnumerable<Node> Each(Node role, string wrapper, string kind, string what) =>
        Once.Each(role.Children(wrapper, kind), $"duplicate-{kind.ToLowerInvariant()}", what);

    private static LocalStorage Storage(Node storage) => new(
        storage.Name,
        storage.Number("sizeInMB", 1, int.MaxValue, "storage-size") ?? DefaultStorageMb,
        storage.Flag("cleanOnRoleRecycle", otherwise: true));

    private static StartupTask Task(Node task) => new(
        task.Required("commandLine"), task.Text("executionContext") ?? "limited", task.Text("taskType") ?? "simple");
}
