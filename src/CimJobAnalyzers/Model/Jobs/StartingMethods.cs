namespace CimJobAnalyzers.Model.Jobs;

/// <summary>CIM methods that are documented to answer 4096 and an out-parameter Job.</summary>
internal static class StartingMethods
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "AddBootSourceSettings", "AddFeatureSettings", "AddGuestServiceSettings", "AddKvpItems", "AddResourceSettings", "AddSystemComponentSettings",
        "ApplySnapshot", "ApplyVirtualSystemSnapshot", "ApplyVirtualSystemSnapshotEx", "AttachVirtualHardDisk", "ClearSnapshotState", "CloneVirtualSystem",
        "CompactVirtualHardDisk", "ConvertVirtualHardDisk", "CopyFilesToGuest", "CreateDifferencingVirtualHardDisk", "CreateDynamicVirtualHardDisk",
        "CreateFixedVirtualHardDisk", "CreateReplicationRelationship", "CreateSnapshot", "CreateVirtualFloppyDisk", "CreateVirtualHardDisk",
        "CreateVirtualSystemSnapshot", "DefineSystem", "DefineVirtualSystem", "DestroySnapshot", "DestroySnapshotTree", "DestroySystem", "DestroyVirtualSystem",
        "ExpandVirtualHardDisk", "ExportSystemDefinition", "ExportVirtualSystem", "ExportVirtualSystemEx", "ImportSnapshotDefinitions", "ImportSystemDefinition",
        "ImportVirtualSystem", "ImportVirtualSystemEx", "MergeVirtualHardDisk", "MigrateVirtualSystemToHost", "MigrateVirtualSystemToSystem",
        "ModifyFeatureSettings", "ModifyGuestServiceSettings", "ModifyKvpItems", "ModifyResourceSettings", "ModifyServiceSettings", "ModifySystemSettings",
        "ModifyVirtualSystem", "ModifyVirtualSystemResources", "MountVirtualHardDisk", "RealizePlannedSystem", "ReconnectParentVirtualHardDisk",
        "RemoveFeatureSettings", "RemoveGuestServiceSettings", "RemoveKvpItems", "RemoveResourceSettings", "RemoveVirtualSystemResources",
        "RemoveVirtualSystemSnapshot", "RemoveVirtualSystemSnapshotTree", "ResizeVirtualHardDisk", "SetVirtualHardDiskSettingData", "SetParentVirtualHardDisk",
        "StartReplication", "ValidatePlannedSystem", "ValidateVirtualHardDisk", "CreateOrModifyElementFromStoragePool", "CreateOrModifyStoragePool",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
