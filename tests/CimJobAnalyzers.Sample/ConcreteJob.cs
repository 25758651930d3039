using System.Collections;
using System.ComponentModel;
using System.Management;

namespace Backup.ROOT.VIRTUALIZATION.V2;

#nullable disable

// Written by hand in the shape that mgmtclassgen gives a class: root\virtualization\v2, Msvm_ConcreteJob.
public class ConcreteJob : Component
{
    private static string CreatedWmiNamespace = "root\\virtualization\\v2";
    private static string CreatedClassName = "Msvm_ConcreteJob";
    private static ManagementScope statMgmtScope;

    private ManagementSystemProperties PrivateSystemProperties;
    private ManagementObject PrivateLateBoundObject;
    private ManagementBaseObject curObj;
    private bool AutoCommitProp = true;
    private bool isEmbedded;

    public ConcreteJob(string keyInstanceID)
        : this(StaticScope, new ManagementPath(ConstructPath(keyInstanceID)), null)
    {
    }

    public ConcreteJob(ManagementScope mgmtScope, ManagementPath path, ObjectGetOptions getOptions)
    {
        if (!CheckIfProperClass(mgmtScope, path, getOptions))
        {
            throw new ArgumentException("Class name does not match.");
        }

        PrivateLateBoundObject = new ManagementObject(mgmtScope, path, getOptions);
        PrivateSystemProperties = new ManagementSystemProperties(PrivateLateBoundObject);
        curObj = PrivateLateBoundObject;
    }

    public ConcreteJob(ManagementObject theObject)
    {
        if (!CheckIfProperClass(theObject))
        {
            throw new ArgumentException("Class name does not match.");
        }

        PrivateLateBoundObject = theObject;
        PrivateSystemProperties = new ManagementSystemProperties(PrivateLateBoundObject);
        curObj = PrivateLateBoundObject;
    }

    // An instance that came embedded in another: there is no object behind it to call.
    public ConcreteJob(ManagementBaseObject theObject)
    {
        if (!CheckIfProperClass(theObject))
        {
            throw new ArgumentException("Class name does not match.");
        }

        PrivateSystemProperties = new ManagementSystemProperties(theObject);
        curObj = theObject;
        isEmbedded = true;
    }

    public string OriginatingNamespace => "root\\virtualization\\v2";

    public string ManagementClassName => (string)curObj["__CLASS"] ?? CreatedClassName;

    public ManagementSystemProperties SystemProperties => PrivateSystemProperties;

    public ManagementBaseObject LateBoundObject => curObj;

    public ManagementScope Scope
    {
        get => isEmbedded ? null : PrivateLateBoundObject.Scope;
        set
        {
            if (!isEmbedded)
            {
                PrivateLateBoundObject.Scope = value;
            }
        }
    }

    public bool AutoCommit
    {
        get => AutoCommitProp;
        set => AutoCommitProp = value;
    }

    public static ManagementScope StaticScope
    {
        get => statMgmtScope;
        set => statMgmtScope = value;
    }

    public string InstanceID => (string)curObj["InstanceID"];

    public ushort JobState => (ushort)curObj["JobState"];

    public void CommitObject()
    {
        if (!isEmbedded)
        {
            PrivateLateBoundObject.Put();
        }
    }

    public static ConcreteJobCollection GetInstances(ManagementScope mgmtScope, string condition)
    {
        mgmtScope ??= new ManagementScope(CreatedWmiNamespace);
        var searcher = new ManagementObjectSearcher(mgmtScope, new SelectQuery("Msvm_ConcreteJob", condition));
        return new ConcreteJobCollection(searcher.Get());
    }

    public uint KillJob(bool DeleteOnKill)
    {
        if (!isEmbedded)
        {
            ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("KillJob");
            inParams["DeleteOnKill"] = DeleteOnKill;
            ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("KillJob", inParams, null);
            return Convert.ToUInt32(outParams.Properties["ReturnValue"].Value);
        }

        return 0;
    }

    public uint RequestStateChange(ushort RequestedState, TimeSpan TimeoutPeriod)
    {
        if (!isEmbedded)
        {
            ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("RequestStateChange");
            inParams["RequestedState"] = RequestedState;
            inParams["TimeoutPeriod"] = ManagementDateTimeConverter.ToDmtfTimeInterval(TimeoutPeriod);
            ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("RequestStateChange", inParams, null);
            return Convert.ToUInt32(outParams.Properties["ReturnValue"].Value);
        }

        return 0;
    }

    private static bool CheckIfProperClass(ManagementScope mgmtScope, ManagementPath path, ObjectGetOptions options)
    {
        return path.ClassName == CreatedClassName || CheckIfProperClass(new ManagementObject(mgmtScope, path, options));
    }

    private static bool CheckIfProperClass(ManagementBaseObject theObj)
    {
        return string.Equals((string)theObj["__CLASS"], CreatedClassName, StringComparison.OrdinalIgnoreCase);
    }

    private static string ConstructPath(string keyInstanceID)
    {
        return $"{CreatedWmiNamespace}:{CreatedClassName}.InstanceID=\"{keyInstanceID}\"";
    }

    public class ConcreteJobCollection(ManagementObjectCollection objCollection) : IEnumerable
    {
        public IEnumerator GetEnumerator()
        {
            foreach (ManagementObject job in objCollection)
            {
                yield return new ConcreteJob(job);
            }
        }
    }

    // The properties that WMI keeps on every object.
    [TypeConverter(typeof(ExpandableObjectConverter))]
    public class ManagementSystemProperties(ManagementBaseObject managedObject)
    {
        public string CLASS => (string)managedObject["__CLASS"];

        public string PATH => (string)managedObject["__PATH"];
    }
}
