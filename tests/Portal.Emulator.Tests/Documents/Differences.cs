using Portal.Emulator.Tests.AsyncOperations;
using Portal.Emulator.Tests.Authorization;
using Portal.Emulator.Tests.CloudServices;
using Portal.Emulator.Tests.Conformance;
using Portal.Emulator.Tests.Fabric;
using Portal.Emulator.Tests.Network;
using Portal.Emulator.Tests.SignIn;
using Portal.Emulator.Tests.State;
using Portal.Emulator.Tests.Throttling;

namespace Portal.Emulator.Tests.Documents;

/// <summary>The one list of what is otherwise than in Azure.</summary>
internal static class Differences
{
    public static readonly IReadOnlyList<Difference> All =
    [
        new("A package is read only from this machine (a file, or a loopback address): its endpoints are the deployment's, and the text in its entry `version.txt` is what instances answer. For one elsewhere a new deployment gets its partner's endpoints, or one HTTP rule.",
            Of<DifferencesTests>(nameof(DifferencesTests.PackageElsewhere_IsNotRead)), Of<DifferencesTests>(nameof(DifferencesTests.NewPartner_GetsTheEndpointsOfTheFirst))),
        new("In-place updates go over the update domains in equal parts of `Emulator:OperationDuration`; the model is changed when they begin, and an update that fails is not rolled back.",
            Of<PutCloudServiceTests>(nameof(PutCloudServiceTests.Answer_UpdateByItself_GoesOverTheDomains)), Of<DifferencesTests>(nameof(DifferencesTests.FailedUpdate_IsNotRolledBack))),
        new("A newer update takes the place of one that runs, which ends as `Canceled` with `OperationPreempted`, as with other resources of Microsoft.Compute: what Azure does with cloud services is not documented. The fault `error` with status 409 orders the other answer.",
            Of<PutCloudServiceTests>(nameof(PutCloudServiceTests.Answer_UpdateWhileAnotherRuns_TakesItsPlace))),
        new("Public addresses and load balancers are written at once, not as long-running operations.", Of<DifferencesTests>(nameof(DifferencesTests.Addresses_AreWrittenAtOnce))),
        new("Autoscale settings are stored and never act.", Of<DifferencesTests>(nameof(DifferencesTests.Autoscale_NeverActs))),
        new("Remote desktop files are 501.", Of<DifferencesTests>(nameof(DifferencesTests.RemoteDesktopFile_Is501))),
        new("Resource Graph knows `where`, `extend`, `join kind=leftouter`, `project`, `order by`, `take` and `count` on `Resources`, and lags by `Emulator:GraphLag`; everything else is refused.", Of<RefusalsTests>(nameof(RefusalsTests.Answer_WhatIsWrong_IsRefusedAndChangesNothing))),
        new("The activity log holds the last 1,000 entries.", Of<DifferencesTests>(nameof(DifferencesTests.ActivityLog_ForgetsTheOldest))),
        new("Nothing is throttled, and the numbers of remaining requests never sink, unless `Emulator:Throttling` is on or it is ordered as a fault. Switched on, it counts as one instance of Resource Manager does; the limits of resource providers are not there.",
            Of<DifferencesTests>(nameof(DifferencesTests.RemainingRequests_NeverSink)), Of<ThrottleTests>(nameof(ThrottleTests.Take_AboveTheBurst_IsRefusedUntilTheBucketIsRefilled))),
        new("Every bearer token and every client secret is accepted, and everything is permitted.",
            Of<SignInHandlerTests>(nameof(SignInHandlerTests.AnswerAsync_UnmodifiedAzureIdentity_SignsInAndIsNamedInTheActivityLog)), Of<ListPermissionsTests>(nameof(ListPermissionsTests.Answer_AnyScope_AllowsEverything))),
        new("Error codes of refused swaps are Azure's where they are documented (`SwappableCloudServicePropertyNotSet`, `VipSwapNotAllowedAsRollingUpgradeIsInProgress`, the general ones), and else in its manner, such as `VipSwapEndpointCountMismatch`.",
            Of<SwapRulesTests>(nameof(SwapRulesTests.Check_SituationAzureRefuses_SaysWhy))),
        new("Each operation takes a fixed time (`Emulator:SwapDuration`, `Emulator:OperationDuration`), ends whether or not somebody asks, and goes on after a restart.",
            Of<GetOperationTests>(nameof(GetOperationTests.Answer_NobodyAsks_TheWorkIsDoneAllTheSame)), Of<StateFileTests>(nameof(StateFileTests.Read_OperationRunning_GoesOnAndEnds))),
        new("The exchange loses no connection: kept-alive ones move with their next request, or stay while the situation `connections-linger` is ordered for the service (`connections-move` ends it).",
            Of<VipTests>(nameof(VipTests.HandleAsync_WorkAcrossASwap_FinishesOnTheOldAndTheConnectionMovesAfterwards)), Of<VipTests>(nameof(VipTests.HandleAsync_ConnectionsLinger_StayUntilTheyMayMove))),
        new("The addresses that ARM shows lead nowhere; each stands for a loopback address that answers plain HTTP on every public port, those of instance input endpoints among them.",
            Of<CloudFabricTests>(nameof(CloudFabricTests.ListAsync_SmallEstate_EverythingIsOpenFromTheStart)), Of<CloudFabricTests>(nameof(CloudFabricTests.OpenAsync_InstanceEndpoints_EachPortLeadsToItsInstance))),
        new("An instance that is off cuts the connection without an answer; an address that nobody holds answers 503.",
            Of<VipTests>(nameof(VipTests.HandleAsync_DeploymentPowersOff_RefusesUntilItIsBack)), Of<VipTests>(nameof(VipTests.HandleAsync_HalfDoneSwap_IsAnsweredByNobodyUntilTheAddressIsBack))),
    ];

    private static string Of<T>(string test) => $"{typeof(T).Name}.{test}";
}
