using Portal.Domain.Releases;
using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;
using Portal.Web.Components.Controls;
using Portal.Web.Packages;

namespace Portal.Web.Components.Inspect;

/// <summary>The sentences of the page that inspects a package.</summary>
public static class InspectionWords
{
    /// <summary>What it came to, in a line.</summary>
    public static string Summary(Inspection inspection)
    {
        var (errors, warnings) = (inspection.Problems.Count(problem => problem.Weight == ProblemWeight.Error), inspection.Problems.Count(problem => problem.Weight == ProblemWeight.Warning));
        return (errors, warnings) switch
        {
            (0, 0) => Words.InspectionWordsNoProblemFound,
            (0, _) => Count.Of(warnings, Words.FormatCountWarnings),
            (_, 0) => Count.Of(errors, Words.FormatCountErrors),
            _ => $"{Count.Of(errors, Words.FormatCountErrors)}, {Count.Of(warnings, Words.FormatCountWarnings)}",
        };
    }

    /// <summary>3 input, 3 internal, 1 instance input; 7 of at most 25.</summary>
    public static string Endpoints(EndpointCount count) =>
        Words.FormatInspectionWordsEndpoints(count.Input, count.Internal, count.InstanceInput, count.Total, EndpointCount.Most);

    /// <summary>Shop.Web: web; Shop.Worker: back, deep.</summary>
    public static string Subnets(NetworkConfiguration network) => string.Join("; ", network.Subnets.Select(role => $"{role.Role}: {string.Join(", ", role.Subnets)}"));

    public static string Kind(EndpointKind kind) => kind switch
    {
        EndpointKind.Input => Words.InspectionWordsInput,
        EndpointKind.Internal => Words.InspectionWordsInternal,
        _ => Words.InspectionWordsInstanceInput,
    };

    public static string Kind(RoleKind kind) => kind switch
    {
        RoleKind.Web => Words.InspectionWordsWebRole,
        RoleKind.Worker => Words.InspectionWordsWorkerRole,
        _ => Words.InspectionWordsVirtualMachineRole,
    };

    public static string Kind(ReleaseFileKind kind) => kind switch
    {
        ReleaseFileKind.Definition => Words.ReleaseFactsDefinition,
        ReleaseFileKind.Configuration => Words.InspectionWordsConfiguration,
        _ => Words.ReleaseFactsPackage,
    };

    /// <summary>Shop.cscfg, line 12.</summary>
    public static string Where(Place place) => place.Line is { } line ? Words.FormatInspectionWordsLine(place.File, line) : place.ToString();

    public static string Layout(PackageLayout layout) => layout == PackageLayout.Ctp ? Words.InspectionWordsCTPPlainFiles : Words.InspectionWordsStandard;

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Words.FormatInspectionWordsBytes(bytes),
        < 1024 * 1024 => Words.FormatInspectionWordsKB(Number(bytes / 1024d)),
        _ => Words.FormatInspectionWordsMB(Number(bytes / 1024d / 1024d)),
    };

    private static string Number(double value) => value.ToString(value < 10 ? "0.#" : "N0", PageFormat.Current);
}
