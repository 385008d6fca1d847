using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.ServicePackages;

namespace Portal.Web.Components.Deploy;

/// <summary>What the wizard asks for, filled in as far as production and the files tell it.</summary>
public sealed class DeployForm
{
    private readonly HostedService? service;
    private readonly SubscriptionId subscription;
    private readonly DeploymentOrder? again;
    private DeployForm? offered;

    private DeployForm(DeployPlace place) => (service, subscription, again) = (place.Service, place.Subscription.Id, place.Again);

    /// <summary>The same as service and files alone fill it: what differs from it was given by hand.</summary>
    public DeployForm Offered => offered ?? this;

    public DeployWay Way { get; set; }

    /// <summary>Of an update in place.</summary>
    public UpgradeMode Mode { get; set; }

    public bool IsUpdate => Way is DeployWay.InPlace or DeployWay.InPlaceStaging;

    public string ServiceName { get; set; } = "";

    public string Version { get; set; } = "";

    /// <summary>Of the deployment itself.</summary>
    public string Name { get; set; } = "";

    public string ResourceGroup { get; set; } = "";

    public string Region { get; set; } = "";

    /// <summary>An address that is there is used, instead of a new one.</summary>
    public bool ReusesAddress { get; set; }

    /// <summary>Of the address, in the resource group.</summary>
    public string AddressName { get; set; } = "";

    public bool IsAddressStatic { get; set; }

    /// <summary>The first part of the DNS name of a new address; may be empty.</summary>
    public string Label { get; set; } = "";

    public IReadOnlyList<DeployRole> Roles { get; private init; } = [];

    public IReadOnlyList<DeployCertificate> Certificates { get; private init; } = [];

    public List<DeployExtension> Extensions { get; } = [];

    /// <summary>The side that a new deployment comes to; null when both are taken.</summary>
    public Slot? FreeSide => service switch
    {
        null or { Production: null } => Slot.Production,
        { Staging: null } => Slot.Staging,
        _ => null,
    };

    /// <summary>With whom the new deployment is paired. It is set when it is created, at no other time.</summary>
    public Deployment? Partner => Way == DeployWay.Redeploy ? service?.Staging : Way != DeployWay.Stage ? null : FreeSide == Slot.Staging ? service?.Production : service?.Staging;

    /// <summary>What can be done with what is there; an empty production can only be deployed.</summary>
    public IEnumerable<DeployWay> Ways => service?.Production is null ? [DeployWay.Stage] : Enum.GetValues<DeployWay>().Where(way => way != DeployWay.InPlaceStaging || service.Staging is not null);

    private Deployment? Updated => Way == DeployWay.InPlaceStaging ? service?.Staging : service?.Production;

    /// <param name="place">Where it comes to.</param>
    /// <param name="release">Of the files.</param>
    public static DeployForm Of(DeployPlace place, ReleaseModel release, ServiceConfiguration configuration, string version)
    {
        var form = Filled(place, release, configuration, version);
        form.offered = Filled(place, release, configuration, version);
        return form;
    }

    /// <summary>The way that is taken unless somebody chooses another one.</summary>
    public void Offer(DeployWay way) => Way = Offered.Way = way;

    private static DeployForm Filled(DeployPlace place, ReleaseModel release, ServiceConfiguration configuration, string version)
    {
        var (service, again) = (place.Service, place.Again);
        var (live, name) = (service?.Production ?? service?.Staging, service?.Name ?? again?.ServiceName ?? release.Service);
        var deployment = again?.Name ?? DeployNames.Of(name, version);
        return new DeployForm(place)
        {
            ServiceName = name,
            Version = version,
            Name = deployment,
            ResourceGroup = again?.ResourceGroup ?? (live is null ? "" : DeployNames.GroupOf(live.Id.Value)),
            Region = again?.Region ?? service?.Region ?? "",
            ReusesAddress = again is not null,
            AddressName = again is null ? $"{deployment}-ip" : DeployNames.NameOf(again.Address.Id),
            IsAddressStatic = live?.Vip?.Allocation != AddressAllocation.Dynamic,
            Roles = [.. release.Roles.Select(role => RoleOf(role, service?.Production, again?.Roles.FirstOrDefault(other => other.Name.Equals(role.Name, StringComparison.OrdinalIgnoreCase))?.Count))],
            Certificates = [.. configuration.Roles.SelectMany(role => role.Certificates.Select(certificate => (Role: role.Name, Certificate: certificate)))
                .GroupBy(used => used.Certificate.Thumbprint, StringComparer.OrdinalIgnoreCase)
                .Select(used => new DeployCertificate(used.Key, string.Join(", ", used.Select(each => $"{each.Role}: {each.Certificate.Name}"))))],
        };
    }

    /// <summary>What must be mended before the review, one sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (Way == DeployWay.Stage && FreeSide is null)
            yield return Words.DeployFormBothSidesTakenDeleteStaging;
        if (!ReleaseVersion.CanBe(Version))
            yield return Words.FormatDeployFormVersionAtMostLettersDigits(ReleaseVersion.Longest);
        if (!IsUpdate && !DeployNames.CanBe(Name))
            yield return Words.DeployFormDeploymentLettersDigitsHyphensWith;
        if (service is null && (ResourceGroup.Length == 0 || Region.Length == 0 || ServiceName.Length == 0))
            yield return Words.DeployFormNewServiceNeedsNameResource;
        if (Way == DeployWay.Stage && !DeployNames.CanBe(AddressName))
            yield return Words.DeployFormAddressNameOneResourceGroup;
        if (Roles.FirstOrDefault(role => role.Count is < 0 or > 1000) is { } wrong)
            yield return Words.FormatDeployFormFrom01000Instances(wrong.Name);
        foreach (var certificate in Certificates.Where(certificate => certificate.Url.Length > 0 && (!Uri.TryCreate(certificate.Url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)))
            yield return Words.FormatDeployFormAddressSecretBeginsWithHttps(certificate.UsedBy);
        foreach (var certificate in Certificates.Where(certificate => certificate.Url.Length > 0 != certificate.Vault.Length > 0))
            yield return Words.FormatDeployFormVaultsIdSecretsAddressBelong(certificate.UsedBy);
    }

    /// <summary>What the vaults said against a certificate, one sentence each; what they did not tell stands in nobody's way.</summary>
    public IEnumerable<string> CertificateProblems(DateTimeOffset now) =>
        Certificates.Select(certificate => (certificate.UsedBy, Look: CertificateLook.Of(certificate.Thumbprint, certificate.Check, now)))
            .Where(shown => shown.Look.Blocks).Select(shown => Words.FormatDeployFormCertificate(shown.UsedBy, shown.Look.Text));

    /// <summary>The order, as everybody who brings a release gives it.</summary>
    /// <param name="release">Kept before.</param>
    /// <param name="configuration">The text, with the instance counts of this form.</param>
    public ChangeOrder ToOrder(ReleaseId release, string configuration) => new(KindOf(), service?.Key, Way == DeployWay.Stage ? null : Side)
    {
        Mode = IsUpdate ? Mode : UpgradeMode.Auto,
        Deployment = new DeploymentOrder
        {
            Name = IsUpdate ? Updated!.Name : Name,
            Subscription = subscription,
            ResourceGroup = IsUpdate ? DeployNames.GroupOf(Updated!.Id.Value) : ResourceGroup,
            Region = Region,
            Slot = Side,
            PairWith = Partner?.Id,
            Release = release.Value,
            Configuration = configuration,
            Address = AddressOf(),
            Roles = Roles.Select(role => new RoleOrder(role.Name, role.Size, role.Count)).ToEquatableList(),
            Certificates = Certificates.Where(certificate => certificate.Url.Length > 0).Select(certificate => new CertificateOrder(certificate.Vault, certificate.Url)).ToEquatableList(),
            Extensions = Extensions.Where(extension => extension.Type.Length > 0).Select(extension => new ExtensionOrder(extension.NameFor(Version), extension.Publisher, extension.Type, extension.Version)).ToEquatableList(),
            ServiceName = ServiceName,
            Team = service?.Team ?? again?.Team,
            Version = Version,
        },
    };

    private Slot Side => Way switch { DeployWay.Stage => FreeSide ?? Slot.Staging, DeployWay.InPlaceStaging => Slot.Staging, _ => Slot.Production };

    private ChangeKind KindOf() => IsUpdate ? ChangeKind.Update : Way == DeployWay.Redeploy ? ChangeKind.Redeploy : ChangeKind.Deploy;

    private AddressOrder AddressOf() => Way != DeployWay.Stage && Updated?.Vip is { } kept
        ? new AddressOrder(kept.Id)
        : new AddressOrder(IdOf(AddressName), !ReusesAddress, IsAddressStatic ? AddressAllocation.Static : AddressAllocation.Dynamic, Label.Length > 0 ? Label : null);

    /// <summary>Beside the addresses that are there.</summary>
    private string IdOf(string name) => ReusesAddress && again is not null && DeployNames.NameOf(again.Address.Id) == name ? again.Address.Id
        : service?.Deployments.Select(deployment => deployment.Vip).FirstOrDefault(vip => vip is not null) is { } beside
        ? $"{beside.Id[..(beside.Id.LastIndexOf('/') + 1)]}{name}"
        : $"/subscriptions/{subscription}/resourceGroups/{ResourceGroup}/providers/Microsoft.Network/publicIPAddresses/{name}";

    private static DeployRole RoleOf(ReleaseRole role, Deployment? production, int? before)
    {
        var running = production?.Roles.FirstOrDefault(other => other.Name.Equals(role.Name, StringComparison.OrdinalIgnoreCase))?.Capacity;
        return new(role.Name, role.Size, before ?? role.Instances ?? running ?? 2, running);
    }
}
